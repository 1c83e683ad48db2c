package id.jmo.account.web;

import id.jmo.account.application.LineStanding;
import id.jmo.account.application.kpj.ImportKpjs;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.web.FurtherKpjImport.Line;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of KPJ of employments that are over. The savings of each are imported under the id that its line gives. */
@Component
class FurtherKpjImport implements ImportKind<Line> {

    static final String HEADER_LINE = "memberId,kpj,name,nik,birthDate,employer,endedOn";
    static final String REQUESTED_BY = "requestedBy";

    private final ImportKpjs kpjs;

    FurtherKpjImport(ImportKpjs kpjs) {
        this.kpjs = kpjs;
    }

    /** @param id under which its savings are booked */
    record Line(
            MemberId id,
            Kpj kpj,
            PersonName name,
            Nik nik,
            LocalDate birthDate,
            @Nullable String employer,
            LocalDate endedOn) {

        private FurtherKpj toFurtherKpj(String recordedBy) {
            return FurtherKpj.recorded(id, kpj, name, nik, birthDate, employer, endedOn, recordedBy);
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    @Override
    public String name() {
        return "further-kpjs";
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, FurtherKpjImport::read);
    }

    private static Optional<Line> read(ImportLine line) {
        MemberId id = line.required("memberId", MemberId::of, "identifier");
        Kpj kpj = line.required("kpj", Kpj::new, "kpj-form");
        PersonName name = line.required("name", PersonName::new, "name-form");
        Nik nik = line.required("nik", Nik::new, "nik-form");
        LocalDate birthDate = line.required("birthDate", IsoForms::date, "date");
        String employer = line.optional("employer", MemberCsv::employer, "employer-too-long");
        LocalDate endedOn = line.required("endedOn", IsoForms::date, "date");
        return line.isFaulty()
                        || id == null
                        || kpj == null
                        || name == null
                        || nik == null
                        || birthDate == null
                        || endedOn == null
                ? Optional.empty()
                : Optional.of(new Line(id, kpj, name, nik, birthDate, employer, endedOn));
    }

    @Override
    public List<UniqueKey> keys(Line line) {
        return List.of(
                key(Reason.MEMBER_ALREADY_REGISTERED, line.id().toString()),
                key(Reason.KPJ_ALREADY_REGISTERED, line.kpj().digits()));
    }

    private static UniqueKey key(Reason reason, String value) {
        return new UniqueKey(MemberRefusals.field(reason), value, MemberRefusals.code(reason));
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(kpjs.compare(items(rows, parameters))));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        return outcomes(kpjs.record(items(rows, parameters)));
    }

    private static List<FurtherKpj> items(List<Row<Line>> rows, Map<String, String> parameters) {
        String recordedBy = Objects.requireNonNull(parameters.get(REQUESTED_BY));
        return rows.stream().map(row -> row.get().toFurtherKpj(recordedBy)).toList();
    }

    private static List<RowOutcome> outcomes(List<LineStanding> standings) {
        return standings.stream().map(FurtherKpjImport::outcome).toList();
    }

    private static RowOutcome outcome(LineStanding standing) {
        return switch (standing) {
            case LineStanding.New() -> new RowOutcome.New();
            case LineStanding.Known() -> new RowOutcome.Known();
            case LineStanding.Refused(Reason reason) ->
                new RowOutcome.Refused(List.of(RowFault.of(MemberRefusals.field(reason), MemberRefusals.code(reason))));
        };
    }
}
