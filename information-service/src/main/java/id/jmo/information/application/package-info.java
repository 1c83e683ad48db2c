/** The use cases of information, and the ports they need. */
@NullMarked
package id.jmo.information.application;

import org.jspecify.annotations.NullMarked;
