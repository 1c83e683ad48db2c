package id.jmo.world;

import java.util.List;

/**
 * A member made for one journey, known to the suite, the civil registry, Keycloak and the bank.
 *
 * @param login also the local part of the e-mail address
 * @param photo which portrait is the reference: {@code eileen} or {@code grace}
 */
public record Person(
        String memberId,
        String login,
        String name,
        String nik,
        String kpj,
        String birthDate,
        String email,
        String phone,
        BankAccount account,
        String photo) {

    public record BankAccount(String bankCode, String number) {}

    /** What must never be seen in clear outside the answers to this member and officers. */
    public List<String> secrets() {
        return List.of(nik, kpj, name, email, phone, account.number());
    }
}
