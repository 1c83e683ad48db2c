package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import java.util.List;

/** The lines of bills: of one of a worker up to twelve, of one of an employer up to a hundred thousand. */
public interface BillLines {

    /** How many are read or written at once. */
    int BATCH = 500;

    /** Writes lines; one that is there is replaced. */
    void write(BillId bill, List<BillLine> lines);

    /** The lines with numbers above {@code after} and up to {@code after} + {@link #BATCH}, in their order; some numbers may have none. */
    List<BillLine> batch(BillId bill, int after);
}
