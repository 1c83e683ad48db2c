/** Decodes and validates the realm's tokens, for the gateway and for every service. */
@NullMarked
package id.jmo.platform.realmtokens;

import org.jspecify.annotations.NullMarked;
