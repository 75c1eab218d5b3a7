"""`python -m kernelgen` is the `kernelgen` command."""

from kernelgen.cli import main

if __name__ == "__main__":
    main(prog_name="kernelgen")
