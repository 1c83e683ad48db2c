/** Search over everything that is published. */
@NullMarked
package id.jmo.information.application.search;

import org.jspecify.annotations.NullMarked;
