/** Independent workers are billed and their standing is kept. */
@NullMarked
package id.jmo.contribution.application.worker;

import org.jspecify.annotations.NullMarked;
