/** Content over HTTP: for editors, and for everybody. */
@NullMarked
package id.jmo.information.web.content;

import org.jspecify.annotations.NullMarked;
