/**
 * Files as evidence of a case. They are admitted by their content, freed of what a camera adds, encrypted with a key of
 * the case, and erased by rule after the case is closed. A service adds the dependency and takes {@link
 * id.jmo.platform.attachments.Attachments}.
 */
@NullMarked
package id.jmo.platform.attachments;

import org.jspecify.annotations.NullMarked;
