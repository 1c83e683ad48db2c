/** The face vendor: measures faces for its clients, who show their certificate. */
@NullMarked
package id.jmo.local.sandbox.faces;

import org.jspecify.annotations.NullMarked;
