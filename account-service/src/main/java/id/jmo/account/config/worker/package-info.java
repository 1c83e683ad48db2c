/** Terms of registrations of independent workers. */
@NullMarked
package id.jmo.account.config.worker;

import org.jspecify.annotations.NullMarked;
