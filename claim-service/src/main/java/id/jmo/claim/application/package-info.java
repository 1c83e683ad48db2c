/**
 * What can be done with claims, one class per use case ({@link id.jmo.claim.application.UseCase}), and beside them the
 * ports they need as interfaces. What is decided is decided in the model; here it is fetched, asked, kept and told.
 */
@NullMarked
package id.jmo.claim.application;

import org.jspecify.annotations.NullMarked;
