/** Additional benefits over HTTP. */
@NullMarked
package id.jmo.information.web.benefits;

import org.jspecify.annotations.NullMarked;
