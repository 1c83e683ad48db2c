/**
 * Security of a Spring service with Keycloak, in place of the adapters that ended with Keycloak 25: checks tokens,
 * roles and audience, refuses everything that is not explicitly allowed, guards ownership, and audits every request of
 * staff.
 */
@NullMarked
package id.jmo.platform.keycloakspringadapter;

import org.jspecify.annotations.NullMarked;
