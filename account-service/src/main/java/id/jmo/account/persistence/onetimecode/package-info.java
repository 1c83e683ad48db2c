/** One-time codes and their limits in MongoDB. */
@NullMarked
package id.jmo.account.persistence.onetimecode;

import org.jspecify.annotations.NullMarked;
