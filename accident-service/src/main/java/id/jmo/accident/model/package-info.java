/**
 * Work accidents and occupational diseases. Begin at {@link id.jmo.accident.model.AccidentLifecycle}: its table is the
 * whole lifecycle, and each row names the function that decides. A case is approved in
 * {@link id.jmo.accident.model.Approval}; what it pays is computed in {@link id.jmo.accident.model.benefit}.
 */
@NullMarked
package id.jmo.accident.model;

import org.jspecify.annotations.NullMarked;
