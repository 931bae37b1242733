grammar Sums;
sum : term (('+' | '-') term)* EOF ;
term : factor (('*' | '/') factor)* ;
factor : NUMBER | '(' sum ')' ;
NUMBER : [0-9]+ ;
SPACE : [ \t\r\n]+ -> skip ;
