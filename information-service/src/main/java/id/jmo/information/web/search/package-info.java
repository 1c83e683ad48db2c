/** Search over HTTP. */
@NullMarked
package id.jmo.information.web.search;

import org.jspecify.annotations.NullMarked;
