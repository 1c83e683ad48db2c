/** Search over everything that is published, and the branches. */
@NullMarked
package id.jmo.information.application.search;

import org.jspecify.annotations.NullMarked;
