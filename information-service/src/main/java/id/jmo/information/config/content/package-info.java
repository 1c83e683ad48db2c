/** Where the content of a fresh suite comes from. */
@NullMarked
package id.jmo.information.config.content;

import org.jspecify.annotations.NullMarked;
