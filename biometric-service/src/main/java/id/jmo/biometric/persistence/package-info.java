/** MongoDB, and the policy document: what is kept, and in which form. */
@NullMarked
package id.jmo.biometric.persistence;

import org.jspecify.annotations.NullMarked;
