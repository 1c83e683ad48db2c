/**
 * What can be done with claims, one class per use case ({@link id.jmo.platform.application.UseCase}), and beside them the
 * ports they need as interfaces. Decisions are taken in the model; here data is fetched, stored and published.
 */
@NullMarked
package id.jmo.claim.application;

import org.jspecify.annotations.NullMarked;
