/** Claims over HTTP: for members, officers and operators. */
@NullMarked
package id.jmo.claim.web;

import org.jspecify.annotations.NullMarked;
