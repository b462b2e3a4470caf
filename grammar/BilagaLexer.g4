/*
 * The words of the agreement language.
 *
 * A keyword is one token in all vocabularies, also where one of them needs several words
 * ("of which" / "varav"), so that a translation swaps tokens and nothing else. English "by" stands for
 * four Swedish words; each of those is a token of its own and the parser accepts it where it belongs.
 *
 * Nothing is thrown away: white space and comments go to the hidden channel.
 *
 * One rule a grammar cannot say is in org.bilaga.parser.TableLexer: where a keyword of two words would end in
 * the middle of a name ("total ofördelat", "för högtalare"), only its first word is taken; likewise a section ends
 * before a letter that begins a word ("§ 13 annars").
 */
lexer grammar BilagaLexer;

// Here the build puts a rule for each word of words_en.properties and of the other languages' files beside it.
WORDS

CURRENCY            : [A-Z] [A-Z] [A-Z] ;
DATE                : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
MONTH               : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ;
NUMBER              : ( DIGIT DIGIT? DIGIT? ( GROUPING DIGIT DIGIT DIGIT )+ | DIGIT+ ) ( [.,] DIGIT+ )? ;
SECTION             : '§' H* SECTION_NUMBER ( [-–] SECTION_NUMBER )? ;

NAME                : LETTER NAME_PART* ( '-' NAME_PART+ )* ;
STRING              : '"' ~["\r\n]* '"'
                    | [“”„] ~[“”\r\n]* [“”] ;
TABLE_ROW           : '|' ~[\r\n]* ;

LBRACE              : '{' ;
RBRACE              : '}' ;
LPAREN              : '(' ;
RPAREN              : ')' ;
LBRACKET            : '[' ;
RBRACKET            : ']' ;
RANGE               : '..' ;
DOT                 : '.' ;
COMMA               : ',' ;
COLON               : ':' ;
LESS_OR_EQUAL       : '<=' | '≤' ;
MORE_OR_EQUAL       : '>=' | '≥' ;
NOT_EQUAL           : '!=' | '≠' ;
EQUAL               : '=' ;
LESS_THAN               : '<' ;
MORE_THAN               : '>' ;
PLUS                : '+' ;
MINUS               : '-' | '−' ;
TIMES               : '*' | '×' | '·' ;
OVER                : '/' ;

COMMENT             : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE               : [ \t\r\n\u00A0\u2009\u202F\uFEFF]+ -> channel(HIDDEN) ;

// A string that its line never closes, and a character that no rule knows: tokens too, so that nothing is lost
// and the parser can say what is wrong at the right place.
OPEN_STRING         : '"' ~["\r\n]*
                    | [“”„] ~[“”\r\n]* ;
STRAY               : . ;

// The word of a declared unit after a figure: a name for the lexer, which does not know what is declared.
COUNTED             : . ;

// A text that a sentence begins with: else nobody could tell by the next word whether a text after a section quotes it or
// begins the next sentence.
LEADING_TEXT        : . ;

// "in" before the name of a source: else nobody could tell by the next word whether a time follows.
IN_SOURCE           : . ;

// What stands in the place of a sentence that was not understood; never read from a text, as STRAY comes first.
BROKEN              : . ;

fragment H          : [ \t\u00A0] ;
fragment GROUPING   : [ \u00A0\u2009\u202F] ;
fragment DIGIT      : [0-9] ;
fragment LETTER     : [\p{L}] ;
fragment NAME_PART  : [\p{L}\p{M}\p{Nd}_] ;
fragment SECTION_NUMBER : DIGIT+ ( '.' DIGIT+ )* ( H? [a-z] )? ( H? '(' DIGIT+ ')' )* ;
