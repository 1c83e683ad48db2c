/** Independent workers (BPU): what they pay, when, and where they stand. */
@NullMarked
package id.jmo.contribution.model.worker;

import org.jspecify.annotations.NullMarked;
