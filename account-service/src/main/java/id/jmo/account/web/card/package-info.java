/** Digital cards over HTTP. */
@NullMarked
package id.jmo.account.web.card;

import org.jspecify.annotations.NullMarked;
