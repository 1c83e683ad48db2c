/** Brings a realm of Keycloak to what its file says, without touching who is in it. */
@NullMarked
package id.jmo.operator.realm;

import org.jspecify.annotations.NullMarked;
