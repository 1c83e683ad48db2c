package id.jmo.account.application;

import id.jmo.account.model.CivilRegistry;
import java.util.Set;

/** The civil registry as a partner. */
public interface CivilRegistryClient {

    /** The registry gave no answer that can be used: down, slow, or not understood. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        public NoAnswer(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** @return the fields that differ; the NIK alone if the registry does not know it; none if all matches */
    Set<CivilRegistry.Field> compare(CivilRegistry.Inquiry inquiry) throws NoAnswer;
}
