package id.jmo.account.model.rights;

import java.time.Instant;

/** That a copy of all of a member's data was given to somebody with the member's login. */
public record DataCopy(Instant at, Form form) {

    /** What the copy was. */
    public enum Form {
        JSON,
        PDF
    }
}
