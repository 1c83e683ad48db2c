/** Which tokens of the realm are good: for the gateway and for every service alike. */
@NullMarked
package id.jmo.platform.realmtokens;

import org.jspecify.annotations.NullMarked;
