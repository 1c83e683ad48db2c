/** Selfies by which members prove to be there before money goes elsewhere: of the last hour, each used once. */
@NullMarked
package id.jmo.platform.selfieproofs;

import org.jspecify.annotations.NullMarked;
