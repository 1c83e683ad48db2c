/**
 * Personal data stays secret outside a service's memory: encrypted in the store and in events, refused in answers over
 * HTTP. Brings the JSON and MongoDB forms of all value types.
 */
@NullMarked
package id.jmo.platform.personaldata;

import org.jspecify.annotations.NullMarked;
