package id.jmo.complaint.config;

/** A fault in the catalogue of kinds. The message is one line for whoever wrote it. */
final class InvalidCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCatalogue(String where, String fault) {
        super("Catalogue of complaints, " + where + ": " + fault);
    }
}
