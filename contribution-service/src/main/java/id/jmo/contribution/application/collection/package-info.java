/** Money in over the bank: virtual accounts, inquiries and payments. */
@NullMarked
package id.jmo.contribution.application.collection;

import org.jspecify.annotations.NullMarked;
