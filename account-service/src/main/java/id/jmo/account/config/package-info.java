/** Properties and wiring of the account service. */
@NullMarked
package id.jmo.account.config;

import org.jspecify.annotations.NullMarked;
