/** Providers that the suite adds to Keycloak. */
@NullMarked
package id.jmo.keycloak;

import org.jspecify.annotations.NullMarked;
