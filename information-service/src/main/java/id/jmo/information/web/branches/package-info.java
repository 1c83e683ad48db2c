/** Branches over HTTP. */
@NullMarked
package id.jmo.information.web.branches;

import org.jspecify.annotations.NullMarked;
