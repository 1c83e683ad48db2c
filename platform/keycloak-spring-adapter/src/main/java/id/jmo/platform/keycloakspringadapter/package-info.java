/**
 * Spring services behind Keycloak, in place of the adapters that ended with Keycloak 25: tokens checked, roles and
 * audience enforced, everything refused that is not allowed in so many words, one guard of ownership, and an audit record
 * of every request of staff.
 */
@NullMarked
package id.jmo.platform.keycloakspringadapter;

import org.jspecify.annotations.NullMarked;
