/**
 * Keeps personal data secret outside a service's memory: encrypted in the store and in events, refused in HTTP
 * responses. Provides the JSON and MongoDB forms of all value types.
 */
@NullMarked
package id.jmo.platform.personaldata;

import org.jspecify.annotations.NullMarked;
