/*
 * The sentences of the agreement language. One rule a construct, named as its record in org.bilaga.ast and its
 * heading in specs/language.
 */
parser grammar BilagaParser;

options { tokenVocab = BilagaLexer; }

agreementFile : ( useDeclaration | declaration )* EOF ;

useDeclaration : USE STRING ;

declaration
    : partyDeclaration
    | groupDeclaration
    | dataDeclaration
    | keyDeclaration
    | letDeclaration
    | agreementDeclaration
    ;

partyDeclaration
    : PARTY name title=STRING? ( ORGANISATION_NUMBER STRING )? ( ALSO_KNOWN_AS STRING ( COMMA STRING )* )?
    ;

groupDeclaration
    : GROUP name title=STRING? ( FROM file=STRING )? ( CORRESPONDS_TO reference )? ( LBRACE TABLE_ROW* RBRACE )?
    ;

dataDeclaration
    : DATA name title=STRING? byEach reference ( FROM file=STRING )? ( LBRACE dataClause* RBRACE )?
    ;

dataClause
    : SOURCE STRING                                                           # dataSource
    | DATED date                                                              # dataDate
    | COLUMN name ( EQUAL STRING )? ( ROUNDED TO number unit? )? ( COMMA? AVERAGED_BY reference )?   # dataColumn
    | TOTAL_ROW STRING                                                        # dataTotalRow
    | TABLE_ROW                                                               # dataRow
    | disputedCells                                                           # dataDisputed
    ;

keyDeclaration : KEY name title=STRING? EQUAL keyTerm ( PLUS keyTerm )* section* ;

keyTerm : coefficient? SHARE_OF multiplication ;

coefficient : MINUS? number ( OVER number | PERCENT )? ;

letDeclaration : LET name EQUAL expression ;

agreementDeclaration : AGREEMENT name title=STRING? LBRACE agreementClause* RBRACE ;

agreementClause
    : betweenClause
    | caseClause
    | periodClause
    | mergesClause
    | signedClause
    | chargedClause
    | moneyClause
    | keyDeclaration
    | letDeclaration
    | paymentClause
    | obligationClause
    | conditionClause
    | appendixClause
    | claimClause
    | unmodelledClause
    ;

betweenClause : BETWEEN side ( ( AND | COMMA ) side )* ;
side          : reference ( THROUGH reference )? ;
caseClause    : CASE STRING ( COMMA STRING )* ;
periodClause  : PERIOD period ( RANGE period )? ;
period        : number | MONTH | DATE ;
mergesClause  : MERGES reference ( COMMA reference )* ;
signedClause  : SIGNED date ( ( BY | BY_PERSON ) STRING )? ( FOR reference )? ;
chargedClause : CHARGED_TO STRING ( ITEMS number ( COMMA number )* )? ;

// The tree of money

moneyClause
    : totalClause
    | areaClause
    | grantClause
    | roundedTogetherClause
    | roundingClause
    ;

totalClause           : TOTAL expression section* disputedMark* ;
areaClause            : AREA name title=STRING? section* ( LBRACE areaPart* RBRACE )? ;
areaPart              : moneyClause | claimClause | unmodelledClause ;
roundedTogetherClause : ROUNDED_TOGETHER ;
roundingClause        : ROUNDING rounding ( COMMA? roundingTerm )* ;

grantClause
    : GRANT name title=STRING? amount TO reference ( COMMA? grantDetail )* disputedMark* ( LBRACE grantPart* RBRACE )?
    ;

amount : REMAINDER | expression ;

grantDetail
    : THROUGH reference                                                       # grantThrough
    | FOR reference                                                           # grantFor
    | ( BY | BY_KEY ) reference                                               # grantBy
    | UNDISTRIBUTED                                                           # grantUndistributed
    | ROUNDED rounding                                                        # grantRounded
    | roundingTerm                                                            # grantRoundingTerm
    | BASE expression EACH                                                    # grantBase
    | AT_LEAST expression ( FOR reference | EACH )?                           # grantFloor
    | AT_MOST expression ( FOR reference | EACH )?                            # grantCap
    | EXCEPT reference ( COMMA reference )*                                   # grantExcept
    | section                                                                 # grantSection
    ;

grantPart     : ofWhichClause | claimClause | unmodelledClause ;
ofWhichClause : OF_WHICH name title=STRING? expression section* disputedMark* ( LBRACE grantPart* RBRACE )? ;

rounding      : roundingMethod? ( TO number unit? )? ;
roundingTerm  : TIES_BY tieOrder | residue ;
roundingMethod
    : LARGEST_REMAINDER | HALF_UP | HALF_EVEN | DOWN | UP | CUMULATIVE
    | DHONDT | SAINTE_LAGUE | HUNTINGTON_HILL | ADAMS | DEAN
    ;
tieOrder      : MEMBER_ORDER | LARGER_WEIGHT | LOT STRING ( LPAREN reference ( COMMA reference )* RPAREN )? ;
residue       : RESIDUE_KEPT | RESIDUE_TO ( LARGEST | SMALLEST | FIRST | LAST | reference ) ;

// Payment, obligation, condition

paymentClause
    : PAYMENT_TO reference ( COMMA reference )* section* LBRACE paymentTerm* RBRACE
    ;
paymentTerm
    : ON_REQUISITION_TO reference byDate? otherwise? section*                 # requisitionTerm
    | UNUSED_REPAID_TO reference byDate? otherwise? section*                  # repaymentTerm
    | ACCOUNTS_TO reference byDate? otherwise? section*                       # accountingTerm
    ;
obligationClause
    : OBLIGATION name title=STRING? section* LBRACE duty* otherwise? RBRACE
    ;
conditionClause
    : CONDITION name title=STRING? section* LBRACE duty* otherwise? RBRACE
    ;
duty
    : reference ( COMMA reference )* ( SUBMIT STRING ( TO reference )? | MEET STRING ) byDate? section*
    ;
otherwise
    : COMMA? OTHERWISE ( RIGHT_LAPSES | MAY_BE_RECLAIMED | NOT_ENTITLED_TO reference )
    ;

// Appendix, claim, unmodelled

appendixClause
    : APPENDIX appendixNumber title=STRING? FROM file=STRING byEach reference section* LBRACE appendixPart* RBRACE
    ;
appendixNumber : number | name ;
appendixPart
    : COLUMN STRING EQUAL expression ( COMMA? AVERAGED_BY expression )?       # appendixColumn
    | TOTAL_ROW STRING                                                        # appendixTotalRow
    | disputedCells                                                           # appendixDisputed
    ;

claimClause      : CLAIM claimPlace STRING COLON addition comparison addition disputedMark* ;
claimPlace       : section | IN STRING section? ;
comparison       : EQUAL | NOT_EQUAL | LESS_THAN | MORE_THAN | LESS_OR_EQUAL | MORE_OR_EQUAL ;
unmodelledClause : UNMODELLED claimPlace STRING ;

disputedMark     : DISPUTED kind=name? misstatement? reason=STRING ;
misstatement     : number unit? ( TOO_HIGH | TOO_LOW ) ;
disputedCells    : DISPUTED kind=name? disputedPlace ;
disputedPlace
    : ROW row=STRING COLUMN column=STRING misstatement? reason=STRING         # disputedCell
    | COLUMN column=STRING reason=STRING LBRACE disputedRow* RBRACE           # disputedColumn
    ;
disputedRow      : ROW STRING misstatement ;

// Expressions

// One by itself, as one asks for a value.
expressionAlone : expression EOF ;

expression     : conjunction ( OR conjunction )* ;
conjunction    : negation ( AND negation )* ;
negation       : NOT negation | comparing ;
comparing      : addition ( ( LESS_THAN | MORE_THAN | LESS_OR_EQUAL | MORE_OR_EQUAL | NOT_EQUAL ) addition )? ;
addition       : multiplication ( ( PLUS | MINUS ) multiplication )* ;
multiplication : unary ( ( TIMES | OVER ) unary )* ;
unary          : MINUS unary | primary ;
primary
    : ABOUT? number unit?                                                     # figure
    | DATE                                                                    # dateValue
    | MONTH                                                                   # monthValue
    | SHARE_OF reference                                                      # shareOf
    | TOTAL_OF reference                                                      # totalOf
    | TOTAL_TO reference                                                      # totalTo
    | TOTAL                                                                   # totalValue
    | reference                                                               # referenceValue
    | LPAREN expression RPAREN                                                # parenthesis
    ;

number    : NUMBER ;
unit      : UNIT | CURRENCY | PERCENT | PERCENTAGE_POINTS ;
date      : DATE | NUMBER MONTH_NAME NUMBER ;
byDate    : ( BY | BY_DATE ) date ;
byEach    : BY | BY_EACH ;
section   : SECTION ;
reference : name ( DOT ( name | TOTAL ) | LBRACKET index ( COMMA index )* RBRACKET )* ;
index     : name | NUMBER ;

// A keyword may be a name where no sentence begins or goes on with it. Which rule goes on is always clear from the
// next word, but for bounds of one member and lists of those excepted: so a right text is read without looking ahead.
name
    : NAME | CURRENCY | MONTH_NAME
    | PARTY | GROUP | DATA | CASE | PERIOD | ITEMS | SOURCE | ORGANISATION_NUMBER | DATED
    | ADAMS | DEAN | LOT | BASE | FIRST | LAST | LARGEST | SMALLEST | UP | DOWN
    | MERGES | SIGNED | SUBMIT | MEET | CUMULATIVE | UNDISTRIBUTED
    ;

// The inside of each block alone, where a text has mistakes and is read sentence by sentence to tell them.

agreementBody : agreementClause* EOF ;
areaBody      : areaPart* EOF ;
grantBody     : grantPart* EOF ;
paymentBody   : paymentTerm* EOF ;
dutyBody      : duty* otherwise? EOF ;
appendixBody  : appendixPart* EOF ;
dataBody      : dataClause* EOF ;
groupBody     : TABLE_ROW* EOF ;
rowBody       : disputedRow* EOF ;
