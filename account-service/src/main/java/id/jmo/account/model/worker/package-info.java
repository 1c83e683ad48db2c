/** Independent workers (BPU) who are being registered. */
@NullMarked
package id.jmo.account.model.worker;

import org.jspecify.annotations.NullMarked;
