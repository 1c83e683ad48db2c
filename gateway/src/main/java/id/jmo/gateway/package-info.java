/**
 * The API gateway: routes to the services in {@code services.yaml}, checks tokens, limits rates and sizes, and answers with
 * a problem when a service does not.
 */
@NullMarked
package id.jmo.gateway;

import org.jspecify.annotations.NullMarked;
