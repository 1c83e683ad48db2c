/** The use cases of contributions, and the ports they need. */
@NullMarked
package id.jmo.contribution.application;

import org.jspecify.annotations.NullMarked;
