package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.UnitType;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A version of a reporting scheme (报表制度) with its forms and checks, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemeView(
        String scheme,
        String version,
        LocalizedText title,
        LocalizedText issuingAuthority,
        LocalizedText approvingAuthority,
        LocalizedText approvalNumber,
        LocalDate validUntil,
        Frequency frequency,
        List<UnitTypeView> unitTypes,
        ChainView chain,
        List<RegisterAttributeView> register,
        @Nullable String foot,
        List<CodeListView> codeLists,
        List<FormView> forms,
        List<CheckView> checks) {

    static SchemeView of(PublishedScheme scheme) {
        SchemeDefinition definition = scheme.definition();
        return new SchemeView(
                definition.key(),
                definition.version(),
                definition.title(),
                definition.issuingAuthority(),
                definition.approvingAuthority(),
                definition.approvalNumber(),
                definition.validUntil(),
                definition.frequency(),
                definition.unitTypes().stream().map(UnitTypeView::of).toList(),
                ChainView.of(definition.chain()),
                definition.register().stream().map(RegisterAttributeView::of).toList(),
                definition.foot(),
                definition.codeLists().stream().map(CodeListView::of).toList(),
                scheme.forms().stream().map(FormView::of).toList(),
                scheme.program().checks().stream().map(CheckView::of).toList());
    }

    /** A kind of unit (单位类型) and its set of forms. */
    record UnitTypeView(
            String key,
            String code,
            LocalizedText title,
            List<String> forms,
            Set<String> optional) {

        static UnitTypeView of(UnitType type) {
            return new UnitTypeView(
                    type.key(), type.code(), type.title(), type.forms(), type.optional());
        }
    }

    /** The reporting chain (报送层级) with its deadlines, and who signs inside the unit before it. */
    record ChainView(List<String> levels, Map<String, Integer> deadlines, List<String> signatures) {

        static ChainView of(ReportingChain chain) {
            return new ChainView(chain.levels(), chain.deadlines(), chain.signatures());
        }
    }

    /** An attribute of the unit register (名录属性). */
    record RegisterAttributeView(String key, LocalizedText title) {

        static RegisterAttributeView of(RegisterAttribute attribute) {
            return new RegisterAttributeView(attribute.key(), attribute.title());
        }
    }

    /** The name of a code list (代码表); its entries are asked for separately. */
    record CodeListView(String key, LocalizedText title) {

        static CodeListView of(CodeListSource list) {
            return new CodeListView(list.key(), list.title());
        }
    }
}
