/** The use cases of work accidents, and the ports they need. */
@NullMarked
package id.jmo.accident.application;

import org.jspecify.annotations.NullMarked;
