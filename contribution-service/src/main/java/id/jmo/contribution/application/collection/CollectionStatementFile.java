package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.platform.statementfiles.StatementLine;

/** What the contract with the bank says of the collection account's statement as a file. */
public interface CollectionStatementFile {

    /** The number of the collection account. */
    String account();

    /** What a line of the file is to us. */
    CollectedEntry entry(StatementLine line);
}
