/**
 * The one door to the suite: routes to all services, checks tokens, limits rates and sizes, and answers in the services'
 * place when one of them cannot.
 */
@NullMarked
package id.jmo.gateway;

import org.jspecify.annotations.NullMarked;
