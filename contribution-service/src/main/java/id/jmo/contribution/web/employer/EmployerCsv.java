package id.jmo.contribution.web.employer;

import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.PlainTexts;
import java.time.YearMonth;
import java.util.Optional;

/** The columns of a file of employers, one a line. */
final class EmployerCsv {

    static final String HEADER_LINE = "employerNumber,name,segment,riskClass,sector,branchCode,since";
    static final String BRANCH_FORM = "[A-Z0-9]{2,10}";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SECTOR = 100;

    private EmployerCsv() {}

    static Optional<RegisteredEmployer> read(ImportLine line) {
        EmployerNumber number = line.required("employerNumber", EmployerNumber::new, "employer-number-form");
        String name = line.required("name", text -> text(text, LONGEST_NAME), "text-form", LONGEST_NAME);
        EmployerSegment segment = line.required("segment", EmployerSegment::valueOf, "employer-segment-unknown");
        RiskClass riskClass = line.required("riskClass", RiskClass::valueOf, "risk-class-unknown");
        String sector = line.required("sector", text -> text(text, LONGEST_SECTOR), "text-form", LONGEST_SECTOR);
        String branch = line.required("branchCode", EmployerCsv::branch, "branch-code-form");
        YearMonth since = line.required("since", IsoForms::month, "month");
        return number == null
                        || name == null
                        || segment == null
                        || riskClass == null
                        || sector == null
                        || branch == null
                        || since == null
                ? Optional.empty()
                : Optional.of(new RegisteredEmployer(number, name, segment, riskClass, sector, branch, since));
    }

    private static String text(String text, int longest) {
        if (text.length() > longest || !PlainTexts.isPlain(text)) {
            throw new IllegalArgumentException("Not a plain text of that length");
        }
        return text;
    }

    private static String branch(String text) {
        if (!text.matches(BRANCH_FORM)) {
            throw new IllegalArgumentException("Not the code of a branch");
        }
        return text;
    }
}
