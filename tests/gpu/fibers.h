// The threads of a block on one thread of the CPU: each runs until it waits for the others, with a stack of its own.

#include <cstdio>
#include <cstdlib>
#include <ucontext.h>
#include <vector>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FIBERS_ARE_WATCHED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define FIBERS_ARE_WATCHED 1
#endif
#ifdef FIBERS_ARE_WATCHED
#include <sanitizer/common_interface_defs.h>
#else
#define __sanitizer_start_switch_fiber(saved, bottom, size) (void)(saved)
#define __sanitizer_finish_switch_fiber(saved, bottom, size) (void)(saved)
#endif

class Fibers {
  public:
    ~Fibers() {
        for (char *stack : stacks) delete[] stack;
    }

    // Runs `work` for each thread, whose number is in `index`. In every second round the last one goes first, so that
    // what one does between two barriers must not depend on what another does there. False where some threads wait and
    // others have ended.
    template <class Work> bool run(unsigned threads, unsigned &index, const Work &work) {
        own_index = &index;
        own_work = [](const void *given) { (*static_cast<const Work *>(given))(); };
        own_data = &work;
        contexts.resize(threads);
        done.assign(threads, false);
        while (stacks.size() < threads) stacks.push_back(new char[STACK]);
        for (unsigned k = 0; k < threads; ++k) {
            getcontext(&contexts[k]);
            contexts[k].uc_stack.ss_sp = stacks[k];
            contexts[k].uc_stack.ss_size = STACK;
            contexts[k].uc_link = nullptr;
            makecontext(&contexts[k], &start, 0);
        }
        current = this;
        unsigned ended = 0;
        for (bool back = false; ended == 0; back = !back)
            for (unsigned k = 0; k < threads; ++k) {
                index = back ? threads - 1 - k : k;
                enter(index);
                ended += done[index];
            }
        return ended == threads;
    }

    // Waits for the other threads.
    static void wait() { current->leave(false); }

  private:
    static constexpr size_t STACK = 1 << 18;
    static inline Fibers *current = nullptr;
    ucontext_t scheduler;
    std::vector<ucontext_t> contexts;
    std::vector<char *> stacks;
    std::vector<bool> done;
    unsigned *own_index = nullptr;
    void (*own_work)(const void *) = nullptr;
    const void *own_data = nullptr;
    const void *outside = nullptr;
    size_t outside_size = 0;

    void enter(unsigned k) {
        void *saved = nullptr;
        __sanitizer_start_switch_fiber(&saved, stacks[k], STACK);
        swapcontext(&scheduler, &contexts[k]);
        __sanitizer_finish_switch_fiber(saved, nullptr, nullptr);
    }

    __attribute__((noinline)) void leave(bool ends) {
        const unsigned k = *own_index;
        void *saved = nullptr;
        __sanitizer_start_switch_fiber(ends ? nullptr : &saved, outside, outside_size);
        swapcontext(&contexts[k], &scheduler);
        __sanitizer_finish_switch_fiber(saved, &outside, &outside_size);
    }

    static void start() {
        __sanitizer_finish_switch_fiber(nullptr, &current->outside, &current->outside_size);
        current->own_work(current->own_data);
        current->done[*current->own_index] = true;
        current->leave(true);
    }
};
