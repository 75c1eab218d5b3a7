"""AOT: kernels built before they are needed, into a bundle.

jobs        what is to be built: graphs with names, for baselines of CPUs
workers     child processes that build; a crash of one loses one kernel
child       what runs in them
gpu         code for GPUs: a record for each architecture
contents    the files of a bundle but for the records: graphs, programs, sources, the manifest
library     a static library and C headers, so that C and C++ programs can call the kernels
elf         objects with other symbols, and archives of them
writing     a folder that appears whole or not at all
comparing   sources against a bundle
wheel       a bundle as a Python package
"""
