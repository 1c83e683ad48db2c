/** Registers independent workers (BPU). */
@NullMarked
package id.jmo.account.application.worker;

import org.jspecify.annotations.NullMarked;
