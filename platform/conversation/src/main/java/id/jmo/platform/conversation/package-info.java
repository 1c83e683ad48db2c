/**
 * What officers write to members about a case: templates as data. The messages themselves belong to the case: a reply moves
 * it, so both are one write.
 */
@NullMarked
package id.jmo.platform.conversation;

import org.jspecify.annotations.NullMarked;
