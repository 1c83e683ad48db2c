package id.jmo.biometric.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What a piece of work took from Java's heap, in this thread.
 *
 * @param bytes taken altogether, given back or not
 */
record Allocation(long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Allocation of(Supplier<?> work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.get();
        return new Allocation(THREADS.getCurrentThreadAllocatedBytes() - before);
    }
}
