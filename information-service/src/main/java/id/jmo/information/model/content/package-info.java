/** What editors write for members: its kinds, its editorial lifecycle, and who sees it when. */
@NullMarked
package id.jmo.information.model.content;

import org.jspecify.annotations.NullMarked;
