/** The API of members: for the member, and for the officers. */
@NullMarked
package id.jmo.account.web;

import org.jspecify.annotations.NullMarked;
