/** Data update (pengkinian data): a member confirms, step by step, what is known of them. */
@NullMarked
package id.jmo.account.model.dataupdate;

import org.jspecify.annotations.NullMarked;
