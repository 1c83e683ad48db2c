/** The civil registry: who is who, and born when. */
@NullMarked
package id.jmo.local.sandbox.registry;

import org.jspecify.annotations.NullMarked;
