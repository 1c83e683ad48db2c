/** Members of BPJSTKU keep their login. */
@NullMarked
package id.jmo.account.application.legacy;

import org.jspecify.annotations.NullMarked;
